namespace PartnerBenefits.Data.Writing;

internal sealed class WriteDeadline : IDisposable
{
    private readonly TimeProvider time;
    private readonly long started;
    private readonly TimeSpan length;
    private readonly CancellationTokenSource limit;
    private readonly CancellationTokenSource either;

    public WriteDeadline(TimeProvider time, TimeSpan length, CancellationToken caller)
    {
        (this.time, this.length) = (time, length);
        started = time.GetTimestamp();
        limit = new CancellationTokenSource(length, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, caller);
    }

    public CancellationToken Token => either.Token;

    public bool HasPassed => limit.IsCancellationRequested;

    public TimeSpan Left => length - time.GetElapsedTime(started);

    public void Dispose()
    {
        either.Dispose();
        limit.Dispose();
    }
}
