namespace PartnerBenefits.Web.Settings;

public sealed class Password(string text)
{
    public string Reveal() => text;

    public override string ToString() => "***";
}
