namespace PartnerBenefits.Data;

/// <param name="ConnectionString">Complete: for SQLite with the file's full path and <c>Default Timeout</c>.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>Assembly with the provider's migrations; the process loads the one that it uses.</summary>
    public string MigrationsAssembly => $"PartnerBenefits.Data.{Provider}";
}
