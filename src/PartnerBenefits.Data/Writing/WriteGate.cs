namespace PartnerBenefits.Data.Writing;

/// <summary>Admits one SQLite writer of this process at a time, because waiting in the driver is slow and unfair.</summary>
public sealed class WriteGate(DatabaseProvider provider) : IDisposable
{
    private readonly SemaphoreSlim? gate = provider == DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    internal Task WaitAsync(CancellationToken cancellation) => gate?.WaitAsync(cancellation) ?? Task.CompletedTask;

    internal void Release() => gate?.Release();

    public void Dispose() => gate?.Dispose();
}
