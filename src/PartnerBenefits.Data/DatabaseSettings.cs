namespace PartnerBenefits.Data;

/// <param name="ConnectionString">For SQLite with the full path of the file and <c>Default Timeout</c>.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    public string MigrationsAssembly => $"PartnerBenefits.Data.{Provider}";
}
