namespace PartnerBenefits.Benchmarks;

/// <param name="Milliseconds">Median of all runs.</param>
internal sealed record Measured(string Name, int Rows, double Milliseconds);
