namespace PartnerBenefits.Web.Localization;

public sealed class Texts;
