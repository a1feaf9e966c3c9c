namespace PartnerBenefits.Data;

public enum DatabaseProvider
{
    /// <summary>Embedded: the default in Development.</summary>
    Sqlite,

    /// <summary>Production.</summary>
    SqlServer,
}
