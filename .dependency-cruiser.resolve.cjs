const { join } = require('node:path');

module.exports = { resolve: { alias: { '#feeds': join(__dirname, 'feeds/src') }, extensionAlias: { '.js': ['.ts', '.js'] } } };
