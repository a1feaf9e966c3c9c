namespace PartnerBenefits.Benchmarks;

/// <param name="Rows">On the page.</param>
/// <param name="Milliseconds">The median of the runs.</param>
internal sealed record Measured(string Name, int Rows, double Milliseconds);
