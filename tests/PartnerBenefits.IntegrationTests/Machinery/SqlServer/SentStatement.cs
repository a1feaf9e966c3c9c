namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal sealed record SentParameter(string Name, string Type)
{
    public override string ToString() => $"{(Name.StartsWith('@') ? "" : "@")}{Name} {Type}";
}

/// <summary>One command's text, which may be several statements, with its parameters' types.</summary>
internal sealed record SentStatement(string Text, IReadOnlyList<SentParameter> Parameters)
{
    /// <summary>As a procedure, so that what it names can be looked for in a schema.</summary>
    public string AsProcedure(string name) => $"CREATE PROCEDURE [dbo].[{name}] {string.Join(", ", Parameters)} AS BEGIN\n{Text}\nEND";
}
