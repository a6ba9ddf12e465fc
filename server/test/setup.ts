// Loaded before each spec: CommonJS packages that require Nest (throttler) fail in a cycle unless Nest itself came first.
import '@nestjs/common';
import '@nestjs/core';
