/**
 * Words in the names of products that are not the name itself, as facts. Latin, lower case, as the reading of names gives them (katakana and
 * kanji are put into Latin before, by inventory/name-brands.facts.ts).
 *
 * `kinds`: words for a kind of device, `kind = words`. Two names that speak of different kinds are not certainly one product.
 * `plain`: words that only describe. They are left out when names are compared for the second time, after all words were compared.
 * `common`: words that keep two products of a maker apart, but are borne by products of every maker; alone they name nothing.
 * `softwareOf`: what turns the name of a device into the name of a piece of software for it.
 * `partOf`: what turns it into the name of a part.
 * `platforms`: operating systems; never the name of a device. Written from general knowledge.
 */
export const kinds = `
monitor = monitor monitors monitoring central-monitor bedside telemeter vital signs oximeter capnograph
pump = pump pumps infusion syringe
ventilator = ventilator ventilators respirator respirators cpap bipap
anesthesia = anesthesia anaesthesia
defibrillator = defibrillator defibrillators aed
pacing = pacemaker pacemakers implantable
programmer = programmer programmers
electrocardiograph = electrocardiograph electrocardiographs cardiograph cardiographs ecg ekg electrocardiogram
electroencephalograph = electroencephalograph eeg
ultrasound = ultrasound sonography echography
ct = ct tomography
mr = mr mri
pet = pet
spect = spect gamma
nuclear = nuclear scintillation
xray = x-ray xray radiography radiographic radiograph fluoroscopy
angiography = angiography angiographic
mammography = mammography
endoscope = endoscope endoscopy endoscopic
dialysis = dialysis hemodialysis haemodialysis hemofiltration crrt
surgery = electrosurgical electrosurgery
analyzer = analyzer analyzers analyser analysers hematology haematology chemistry microbiology
sequencer = sequencer sequencers sequencing
glucose = glucose glucometer
bed = bed beds
`;

export const plain = `
the an and or with without for of in on all only any its by from to including included
system systems device devices unit equipment instrument instruments machine machines apparatus platform product products line series family families model models number numbers type version versions
patient patients fetal maternal neonatal adult worn wearable handheld medical clinical hospital healthcare health care digital wireless wired integrated automated automatic blood culture gas
informatics solution solutions imaging image diagnostic diagnostics cardiac resting surgical implantable recorder recorders energy diagnosis therapy treatment laboratory lab
wave volume pressure delivery administration management drug medication insulin research use intended non-medical whole-body multiparameter based capable enabled
`;

export const common = `
manager center centre central station gateway editor reporter portal link connect hub dicom pacs ris pro plus lite mini max advance advanced elite ultra super smart
professional expert essential premium standard basic compact mobile portable home remote local network information data central-monitor video calculation service services
general electronic power select core one next cloud desktop main auto multi dual single light heavy new classic
`;

export const softwareOf =
  'software firmware application app apps control operating server client workstation viewer database web website service utility tool';
/** The device's own software under the device's own name: no other product is meant. */
export const ownSoftware = 'software firmware';
export const partOf = 'module modules battery pack board interface adapter card option accessory wifi wi-fi';

export const platforms = `
windows 95; windows 98; windows 2000; windows xp; windows vista; windows 7; windows 8; windows 8.1; windows 10; windows 11; windows nt; windows ce; windows embedded; windows iot
windows server 2003 r2; windows server 2008 r2; windows server 2012 r2; windows server 2003; windows server 2008; windows server 2012; windows server 2016; windows server 2019; windows server 2022; windows server
windows; android; ios; linux; macos; vxworks; qnx
`;

/** Words that may stand at the end of a name without changing what it names; words for kinds are among them too, but for the acronyms below. */
export const trailing = 'system systems device machine equipment instrument';

/** Acronyms of kinds that makers use as a name when they stand behind it: "Revolution CT" is one product, "Ultrasound EPIQ" a kind and a name. */
export const namingAcronyms = 'ct mr mri pet spect nm us xr';
