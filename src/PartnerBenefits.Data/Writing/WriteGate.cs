namespace PartnerBenefits.Data.Writing;

/// <summary>
/// Lets SQLite have one writer at a time in this process: waiting here is fair and cheap, waiting in the driver is neither.
/// SQL Server needs none.
/// </summary>
public sealed class WriteGate(DatabaseProvider provider) : IDisposable
{
    private readonly SemaphoreSlim? gate = provider == DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    internal Task WaitAsync(CancellationToken cancellation) => gate?.WaitAsync(cancellation) ?? Task.CompletedTask;

    internal void Release() => gate?.Release();

    public void Dispose() => gate?.Dispose();
}
