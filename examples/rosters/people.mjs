// People as a poor-labour register of a county in Yunnan might list them: drawn, not real. The shares are guesses of the right order; nothing is decided by them.
import { latest } from '@huice/policy-yunnan';

/** @typedef {() => number} Draw a number from 0 to just under 1 */
/** @typedef {Readonly<Record<string, boolean | number | string>>} Known facts by id */

/** Codes of counties and towns of Yunnan (GB/T 2260). */
const regions =
  '530102 530111 530113 530302 530402 530502 530602 530702 530802 530902 532301 532501 532601 532801 532901 533102 533301 533401 533422';

/** The facts that the register has a column for, in its order. The number is the share of cells that nobody has filled. */
export const columns = Object.entries({
  isRegisteredPoor: 0.01,
  isLabourer: 0.03,
  isOlderLabourer: 0.1,
  isEthnicMinority: 0.02,
  isStudent: 0.02,
  isCollegeGraduate: 0.05,
  isTechnicalSchoolGraduate: 0.05,
  wishesToAttendTechnicalSchool: 0.3,
  countyPovertyListing: 0,
  isInLinkedAssistancePoint: 0.05,
  isWorkingAwayFromHome: 0.04,
  stableEmploymentSince: 0.15,
  worksInCityWithManyAwayWorkers: 0.2,
  isMigrantWorker: 0.05,
  isQualifiedForTravelSubsidy: 0.25,
  isInRuralPublicPost: 0.02,
  isQualifiedForRuralPublicPostAllowance: 0.1,
  hasDisabledHouseholdMember: 0.03,
  hasGravelyIllHouseholdMember: 0.05,
  hasNoViableLivelihood: 0.1,
  isUnableToLeaveHomeArea: 0.1,
  isUnableToEscapePovertyAlone: 0.1,
  basicMedicalInsuranceScheme: 0.02,
  hasListedChronicDisease: 0.08,
  hasListedGraveIllness: 0.05,
  hospitalStayPlace: 0.03,
  hasStandardReferral: 0.1,
  basicPensionDrawn: 0.04,
  isQualifiedForPensionEnrolment: 0.1,
  isEnterpriseEmployee: 0.03,
  isInUnemploymentInsurance: 0.08,
  isInsuredInDeeplyPoorArea: 0.1,
  unemploymentInsuranceMonthsPaid: 0.2,
  isUnemployed: 0.05,
  receivesUnemploymentBenefit: 0.05,
  isReturningEntrepreneur: 0.03,
  isFoundingOwnBusiness: 0.03,
  isFirstTimeFounder: 0.1,
  businessRegisteredOn: 0.03,
  isAttendingVocationalTraining: 0.04,
  wishesToWork: 0.1,
});

/**
 * A sequence of numbers that the same seed gives again (mulberry32, Tommy Ettinger, public domain).
 * @param {number} seed
 * @returns {Draw}
 */
export function drawing(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * One person, with every fact known.
 * @param {Draw} draw
 * @returns {{ region: string, bornOn: string, facts: Known }}
 */
export function person(draw) {
  const yes = (/** @type {number} */ share) => draw() < share;
  const day = (/** @type {number} */ from, /** @type {number} */ years) => {
    const months = Math.floor(draw() * years * 12);
    const month = `${1 + (months % 12)}`.padStart(2, '0');
    return `${from + Math.floor(months / 12)}-${month}-${`${1 + Math.floor(draw() * 28)}`.padStart(2, '0')}`;
  };
  const region = regions.slice(7 * Math.floor(draw() * 19)).slice(0, 6);
  const bornOn = day(1949, 54);
  const year = Number(bornOn.slice(0, 4));
  const works = year <= 2003 && year >= 1959 && yes(0.85);
  const away = works && yes(0.45);
  const employee = works && !away && yes(0.12);
  const founder = works && !away && !employee && yes(0.04);
  const ill = yes(0.06);
  const old = year <= 1959;
  return {
    region,
    bornOn,
    facts: {
      isRegisteredPoor: yes(0.7),
      isLabourer: works,
      isOlderLabourer: works && year <= 1974,
      isEthnicMinority: yes(0.35),
      isStudent: year >= 1997 && yes(0.5),
      isCollegeGraduate: year >= 1980 && year <= 1997 && yes(0.06),
      isTechnicalSchoolGraduate: year >= 1980 && yes(0.05),
      wishesToAttendTechnicalSchool: year >= 1997 && yes(0.2),
      countyPovertyListing:
        region.startsWith('5333') || region.startsWith('5334') ? 'deeply-poor' : yes(0.6) ? 'poor' : 'none',
      isInLinkedAssistancePoint: yes(0.6),
      isWorkingAwayFromHome: away,
      stableEmploymentSince: away || employee ? day(2016, 3.3) : '',
      worksInCityWithManyAwayWorkers: away && yes(0.5),
      isMigrantWorker: away || (works && yes(0.1)),
      isQualifiedForTravelSubsidy: away && yes(0.7),
      isInRuralPublicPost: works && !away && yes(0.08),
      isQualifiedForRuralPublicPostAllowance: yes(0.8),
      hasDisabledHouseholdMember: yes(0.1),
      hasGravelyIllHouseholdMember: yes(0.08),
      hasNoViableLivelihood: yes(0.06),
      isUnableToLeaveHomeArea: !away && yes(0.2),
      isUnableToEscapePovertyAlone: yes(0.1),
      basicMedicalInsuranceScheme: employee ? 'employee' : yes(0.98) ? 'resident' : 'none',
      hasListedChronicDisease: yes(0.12),
      hasListedGraveIllness: ill && yes(0.2),
      hospitalStayPlace: ill ? (yes(0.75) ? 'in-county' : 'out-of-county') : 'none',
      hasStandardReferral: ill && yes(0.8),
      basicPensionDrawn: old ? 'resident' : 'none',
      isQualifiedForPensionEnrolment: !old && year <= 2003,
      isEnterpriseEmployee: employee,
      isInUnemploymentInsurance: employee && yes(0.7),
      isInsuredInDeeplyPoorArea: employee && yes(0.2),
      unemploymentInsuranceMonthsPaid: employee ? Math.floor(draw() * 120) : 0,
      isUnemployed: works && !away && !employee && yes(0.1),
      receivesUnemploymentBenefit: works && !away && !employee && yes(0.01),
      isReturningEntrepreneur: founder && yes(0.5),
      isFoundingOwnBusiness: founder,
      isFirstTimeFounder: founder && yes(0.8),
      businessRegisteredOn: founder ? day(2016, 3.3) : '',
      isAttendingVocationalTraining: works && yes(0.05),
      wishesToWork: works && yes(0.9),
    },
  };
}

const facts = new Map(latest.facts.map((fact) => [fact.id, fact]));

/**
 * A fact that the rules of Yunnan read, by its id.
 * @param {string} id
 */
export function factOf(id) {
  const fact = facts.get(id);
  if (fact === undefined) throw new Error(`the rules of Yunnan read no fact ${id}`);
  return fact;
}
