namespace PartnerBenefits.Web.Settings;

/// <summary>Prints as <c>***</c>, so that no log and no message holds it.</summary>
public sealed class Password(string text)
{
    public string Reveal() => text;

    public override string ToString() => "***";
}
