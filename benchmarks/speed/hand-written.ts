// Yunnan's 98 rules as a careful programmer writes them who needs only outcome and amount, and knows every fact: plain ifs, two values.
// It was written first, from the rules, and is left alone: it is the measure, not a contender.
import type { Profile } from '@huice/core';

/** Outcomes as in `@huice/core/bulk`: 0 eligible, 1 ineligible, 3 not applicable. Amounts in ten-thousandths of a yuan. */
export interface Decided {
  readonly outcomes: Uint8Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** What the engine knows of the day: ISO days, and the minimum wage in yuan as text. */
export interface Day {
  readonly asOf: string;
  readonly monthlyMinimumWage: string;
}

const [no, other] = [1, 3];
const yuan = 10_000;

/** Hundredths of a yuan; two places at most. */
function fen(text: string | number): number {
  return Math.round(Number(text) * 100);
}

/** Completed months to the corresponding day, or to the last of the month. */
function monthsSince(day: string, asOf: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const [toYear, toMonth, toDate] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)), Number(asOf.slice(8))];
  const months = 12 * (toYear - year) + toMonth - month;
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return Math.min(date, last) > toDate ? months - 1 : months;
}

// biome-ignore lint/suspicious/noExplicitAny: a programmer who writes rules by hand trusts the shape of what comes in
type Facts = any;

export function decide(
  { subject, region, facts: f }: Profile & { facts: Facts },
  { asOf, monthlyMinimumWage }: Day,
  out: Decided,
): void {
  const { outcomes: o, from, to } = out;
  o.fill(other);
  if (typeof region !== 'string' || !region.startsWith('53')) return;
  if (asOf < '2018-01-01' || asOf > '2020-12-31') return;
  const planned = asOf >= '2018-09-30';
  const in2018 = planned && asOf <= '2018-12-31';
  const since2019 = asOf >= '2019-01-01';

  if (subject === 'person') {
    if (planned) decidePerson(f, region, asOf, o, from, to);
    if (in2018)
      o[65] = f.isInUnemploymentInsurance && f.isEnterpriseEmployee && f.unemploymentInsuranceMonthsPaid >= 36 ? 0 : no;
    if (since2019) {
      const employee = f.isInUnemploymentInsurance && f.isEnterpriseEmployee;
      const months = f.unemploymentInsuranceMonthsPaid;
      o[64] = employee && f.isInsuredInDeeplyPoorArea ? 0 : no;
      o[66] = employee && (months >= 36 || (f.isInsuredInDeeplyPoorArea && months >= 12)) ? 0 : no;
      if (f.isInsuredInDeeplyPoorArea && f.receivesUnemploymentBenefit) {
        o[90] = 0;
        from[90] = to[90] = fen(monthlyMinimumWage) * 90;
      } else o[90] = no;
    }
  } else if (subject === 'enterprise') {
    if (planned) {
      const hired = f.poorWorkersNewlyHired;
      o[31] = f.isLabourServiceCompany && hired >= 1 && f.labourContractYears >= 1 ? 0 : no;
      o[43] =
        hired >= 1 &&
        (f.postSkillTrainingProvider === 'own-institution' ||
          f.postSkillTrainingProvider === 'government-recognised-institution')
          ? 0
          : no;
      o[52] = hired >= 1 ? 0 : no;
      decideEmployer(f, o, from, to);
      decideExporter(f, o, from, to);
    }
    if (in2018) o[68] = f.isInUnemploymentInsurance ? 0 : no;
    if (since2019) {
      if (f.isInUnemploymentInsurance && f.isInsuredInDeeplyPoorArea) {
        o[67] = 0;
        from[67] = to[67] = fen(f.unemploymentPremiumsPaidLastYear) * 60;
      } else o[67] = no;
      o[69] = f.isInUnemploymentInsurance && !f.isInsuredInDeeplyPoorArea ? 0 : no;
    }
  } else if (subject === 'organisation') {
    if (planned) {
      o[7] = f.postLevel === 'province' || f.postLevel === 'prefecture' || f.postLevel === 'county' ? 0 : no;
      o[50] = f.isPairedAssistanceTechnicalSchool ? 0 : no;
      o[56] =
        f.isProvincialDepartment && (f.stationedPrefecture === '533400' || f.stationedPrefecture === '533300') ? 0 : no;
      decideEmployer(f, o, from, to);
      decideExporter(f, o, from, to);
      decidePost(f, o);
      o[25] = o[26] = isHardAreaPost(f) ? 0 : no;
    }
  } else if (subject === 'household') {
    if (planned) o[34] = f.isInLinkedAssistancePoint ? 0 : no;
  } else if (subject === 'locality') decideLocality(f, region, planned, o, from, to);
}

function isHardAreaPost(f: Facts): boolean {
  const { postLevel } = f;
  return (
    (f.isPostInDeeplyPoorArea && (postLevel === 'county' || postLevel === 'township')) ||
    (f.isPostInHardRemoteArea && postLevel === 'township')
  );
}

/** Rules on posts, of organisations and persons. */
function decidePost(f: Facts, o: Uint8Array): void {
  const isLocal = f.postLevel === 'county' || f.postLevel === 'township';
  o[4] = f.postUnitKind === 'government-body' && isLocal ? 0 : no;
  o[23] = f.postUnitKind === 'public-institution' && f.isPostInPoorArea && isLocal ? 0 : no;
  o[42] = f.isEthnicMinorityPost ? 0 : no;
  switch (f.postDirectedEthnicity) {
    case 'pumi':
    case 'nu':
    case 'blang':
    case 'jino':
    case 'derung':
    case 'deang':
    case 'achang':
    case 'jingpo':
      o[46] = 0;
      break;
    default:
      o[46] = f.postRequiresMinorityLanguage ? 0 : no;
  }
}

/** Rules of enterprises and organisations alike. */
function decideEmployer(f: Facts, o: Uint8Array, from: Float64Array, to: Float64Array): void {
  const hired = f.poorWorkersNewlyHired;
  o[16] = f.isEmploymentPovertyAlleviationBase && f.isEmploymentBaseWithGoodResults ? 0 : no;
  o[71] = f.isBusinessIncubator && f.isLocatedInPoorCounty && f.isIncubatorWithGoodResults ? 0 : no;
  o[88] = f.isQualifiedTrainingInstitution ? 0 : no;
  o[94] = f.isProductionOrBusinessEntity && hired >= 1 && f.providesWorkBasedTraining ? 0 : no;
  if (f.isPovertyAlleviationWorkshop && hired >= 1) {
    o[97] = 0;
    const left = Math.max(50_000 * yuan - fen(f.workshopAwardAlreadyPaid) * 100, 0);
    from[97] = to[97] = Math.min(hired * 1_000 * yuan, left);
  } else o[97] = no;
}

function decideExporter(f: Facts, o: Uint8Array, from: Float64Array, to: Float64Array): void {
  const [far, near] = [f.workersSentOutOfProvince, f.workersSentOutOfCounty];
  if (f.isRecordedLabourExportOrganiser && (far >= 1 || near >= 1)) {
    o[32] = 0;
    from[32] = to[32] = (far * 300 + near * 200) * yuan;
  } else o[32] = no;
}

function decidePerson(
  f: Facts,
  region: string,
  asOf: string,
  o: Uint8Array,
  from: Float64Array,
  to: Float64Array,
): void {
  const prefecture = region.slice(0, 4);
  const poor = f.isRegisteredPoor;
  const insured = poor && f.basicMedicalInsuranceScheme !== 'none';
  const student = poor && f.isStudent;
  const labourer = poor && f.isLabourer;
  const college = f.isCollegeGraduate;

  o[0] = f.isWorkingAwayFromHome && f.worksInCityWithManyAwayWorkers ? 0 : no;
  o[3] = insured && f.hasListedChronicDisease ? 0 : no;
  o[24] = insured && f.hasListedGraveIllness ? 0 : no;
  o[28] = insured && f.hospitalStayPlace === 'in-county' ? 0 : no;
  o[47] = insured && f.hospitalStayPlace === 'out-of-county' && f.hasStandardReferral ? 0 : no;
  o[48] = insured ? 0 : no;
  o[63] = insured && (f.hasSevereMentalIllness || f.hasEndStageRenalDisease) ? 0 : no;

  o[5] = f.postCounty === '533422' && (region === '533422' || f.originCounty === '533422') ? 0 : no;
  o[8] = f.postPrefecture === '533400' && (prefecture === '5334' || f.originPrefecture === '533400') ? 0 : no;
  o[44] = f.postPrefecture === '533300' && (prefecture === '5333' || f.originPrefecture === '533300') ? 0 : no;
  o[41] =
    f.isEthnicMinorityPost && f.isEthnicMinority && (f.postDirectedEthnicity === 'none' || f.belongsToPostEthnicities)
      ? 0
      : no;
  decidePost(f, o);
  o[25] = o[26] = isHardAreaPost(f) ? 0 : no;

  o[11] = o[13] = o[30] = o[36] = o[37] = o[53] = o[54] = o[93] = labourer ? 0 : no;
  o[14] = labourer && f.countyPovertyListing !== 'none' ? 0 : no;
  o[60] =
    labourer &&
    f.isUnableToLeaveHomeArea &&
    f.hasNoViableLivelihood &&
    f.isUnableToEscapePovertyAlone &&
    (f.isOlderLabourer || f.hasDisabledHouseholdMember || f.hasGravelyIllHouseholdMember)
      ? 0
      : no;
  o[74] = labourer && f.isAttendingStartupTraining && f.isQualifiedForStartupTrainingSubsidy ? 0 : no;
  o[87] = o[89] = labourer && f.isAttendingVocationalTraining ? 0 : no;
  o[73] =
    (labourer || f.isReturningEntrepreneur) &&
    f.isFirstTimeFounder &&
    (f.isSmallOrMicroEnterpriseFounder || f.isIndividualBusinessOwner) &&
    f.isBusinessOperatingNormally &&
    monthsSince(f.businessRegisteredOn, asOf) >= 6
      ? 0
      : no;

  o[38] = o[45] = o[95] = poor ? 0 : no;
  o[51] = poor && f.isQualifiedForPensionEnrolment ? 0 : no;
  o[75] = poor && f.isTechnicalSchoolGraduate ? 0 : no;
  o[21] = student && f.wishesToAttendTechnicalSchool ? 0 : no;
  o[49] = student ? 0 : no;
  if (
    poor &&
    f.isWorkingAwayFromHome &&
    f.isQualifiedForTravelSubsidy &&
    monthsSince(f.stableEmploymentSince, asOf) >= 3
  ) {
    o[33] = 0;
    from[33] = 0;
    to[33] = 500 * yuan;
  } else o[33] = no;

  o[12] = f.isDomesticOrCareWorker ? 0 : no;
  o[22] = college && f.worksAtGrassroots ? 0 : no;
  o[27] = f.worksInHardRemoteArea ? 0 : no;
  o[29] = f.wishesToWork ? 0 : no;
  decideExporter(f, o, from, to);
  o[34] = f.isInLinkedAssistancePoint ? 0 : no;
  o[40] = f.isMigrantWorker ? 0 : no;
  o[55] = f.worksOnConstructionProject ? 0 : no;
  o[57] = f.basicPensionDrawn === 'resident' ? 0 : no;
  o[58] = f.isReturningEntrepreneur ? 0 : no;
  if (f.isInRuralPublicPost && f.isQualifiedForRuralPublicPostAllowance) {
    o[59] = 0;
    from[59] = to[59] = 500 * yuan;
  } else o[59] = no;
  o[61] = o[82] = o[83] = f.isGrassrootsProfessional ? 0 : no;
  if (f.isFoundingOwnBusiness) {
    o[70] = 0;
    from[70] = 0;
    to[70] = 100_000 * yuan;
    o[72] = f.hasGuaranteedStartupLoan ? 0 : no;
  } else o[70] = o[72] = no;
  const served = f.threeSupportsStage === 'completed';
  o[77] = served && f.hasPassedThreeSupportsAssessment && f.wishesToStayAtServicePlace ? 0 : no;
  o[78] = served ? 0 : no;
  o[79] = college ? 0 : no;
  o[81] = f.threeSupportsStage === 'new-recruit' ? 0 : no;
  o[84] = f.isTownshipHealthProfessional ? 0 : no;
  o[85] = f.worksInHardRemoteTownship || f.isLongServingTownshipStaff ? 0 : no;
  o[86] = f.worksInTownship ? 0 : no;
  o[91] = f.receivesUnemploymentBenefit ? 0 : no;
  o[92] = f.isUnemployed && f.isQualifiedForUnemploymentProtection ? 0 : no;
}

function decideLocality(
  f: Facts,
  region: string,
  planned: boolean,
  o: Uint8Array,
  from: Float64Array,
  to: Float64Array,
): void {
  const listing = f.countyPovertyListing;
  o[17] = listing !== 'none' ? 0 : no;
  if (listing === 'deeply-poor') {
    o[18] = 0;
    from[18] = 1_000_000 * yuan;
    to[18] = Number.POSITIVE_INFINITY;
  } else o[18] = no;
  if (!planned) return;
  const prefecture = region.slice(0, 4);
  o[1] = o[2] = f.isBorderEthnicPoorArea ? 0 : no;
  o[6] = region === '533422' ? 0 : no;
  o[9] = prefecture === '5334' || prefecture === '5333' ? 0 : no;
  o[10] = o[19] = o[20] = o[96] = f.isPoorArea ? 0 : no;
  o[15] = o[39] = listing !== 'none' ? 0 : no;
  o[25] = o[26] = isHardAreaPost(f) ? 0 : no;
  o[34] = o[35] = f.isInLinkedAssistancePoint ? 0 : no;
  o[62] = f.isFitForSeparateTitleReview ? 0 : no;
  o[76] = f.isPoorArea && f.isPopulationCentre && f.hasIndustrialDevelopmentNeed ? 0 : no;
  o[80] = f.hasGrassrootsNeedForRecruits ? 0 : no;
}
