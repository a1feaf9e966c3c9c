namespace PartnerBenefits.Domain.Keys;

public static class KeyRules
{
    public static readonly Rule BenefitHasKeys = new("This benefit comes without license keys.");

    public static readonly Rule FormIsForKeys = new("This form was used for something else already. Open the page anew and choose Get keys.");

    public static readonly Rule KeysCanBeOpened =
        new("The license key could not be read, so it is not shown. Ask the network's support and quote your partner id.");
}
