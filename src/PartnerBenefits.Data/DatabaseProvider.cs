namespace PartnerBenefits.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
