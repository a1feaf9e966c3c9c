namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal sealed record SentParameter(string Name, string Type)
{
    public override string ToString() => $"{(Name.StartsWith('@') ? "" : "@")}{Name} {Type}";
}

internal sealed record SentStatement(string Text, IReadOnlyList<SentParameter> Parameters)
{
    public string AsProcedure(string name) => $"CREATE PROCEDURE [dbo].[{name}] {string.Join(", ", Parameters)} AS BEGIN\n{Text}\nEND";
}
