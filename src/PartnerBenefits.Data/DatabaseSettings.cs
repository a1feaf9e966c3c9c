namespace PartnerBenefits.Data;

/// <param name="ConnectionString">Contains the full path of the file and <c>Default Timeout</c> for SQLite.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    public string MigrationsAssembly => $"PartnerBenefits.Data.{Provider}";
}
