import { describe, expect, it } from '@jest/globals';
import type { DeviceModel, Manufacturer } from '../inventory/device.js';
import { proposedModel } from './proposed-model.js';

const maker = (id: string, name: string) => [id, { id, name } as Manufacturer] as const;
const model = (id: string, manufacturerId: string, name: string, modelNumber: string | null) =>
  [id, { id, manufacturerId, name, modelNumber } as DeviceModel] as const;

const register = {
  manufacturers: new Map([maker('k', 'Kasugai Meditec'), maker('n', 'Nagisa Medical')]),
  models: new Map([
    model('k310', 'k', 'Sazanami 310', 'SZ-310'),
    model('k320', 'k', 'Sazanami 320', 'SZ-320'),
    model('kmon', 'k', 'Monitor', 'KM-1'),
    model('nmon', 'n', 'Monitor', 'NM-1'),
  ]),
};

describe('The model that a file is proposed for', () => {
  it.each<readonly [why: string, manufacturer: string | null, name: string, expected: string | null]>([
    ['by its name', null, 'Sazanami 310', 'k310'],
    ['by its number, as people write it', null, 'sz-310', 'k310'],
    ['by its name in full-width letters', 'Kasugai Meditec', 'Ｓａｚａｎａｍｉ ３１０', 'k310'],
    ['none is named so', null, 'Sazanami 330', null],
    ['two makers have a model of this name: a person chooses', null, 'Monitor', null],
    ['a maker whom nobody knows rules nothing out', 'Somebody Software', 'SZ-320', 'k320'],
  ])('%s', (_why, manufacturer, name, expected) =>
    expect(proposedModel({ manufacturer, model: name, softwareVersion: null }, register)?.id ?? null).toBe(expected),
  );

  it('is none where the file does not say of what it is', () => expect(proposedModel(null, register)).toBeNull());
});
