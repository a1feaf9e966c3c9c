namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Races and kills are tried a few times in the usual run, and often when <c>PARTNERBENEFITS_LONG=1</c>.</summary>
public static class Campaign
{
    public static bool IsLong => Environment.GetEnvironmentVariable("PARTNERBENEFITS_LONG") == "1";

    public static int Rounds(int usual, int all) => IsLong ? all : usual;
}
