namespace PartnerBenefits.Web.Localization;

/// <summary>Names the portal's texts: the English sentence is the key, <c>Texts.fr.resx</c> has the French one.</summary>
public sealed class Texts;
