namespace PartnerBenefits.Domain.Running;

/// <summary>Tells this database from every other, and how often it was brought back from a backup. One row.</summary>
public sealed class DatabaseIdentity
{
    private DatabaseIdentity()
    {
    }

    public DatabaseIdentity(Guid id) => Id = id;

    public Guid Id { get; private init; }

    /// <summary>Counts the restores. Every number that is given out after one belongs to an epoch of its own.</summary>
    public int Epoch { get; private set; }

    /// <summary>UTC. When the last restore was settled; null as long as there was none.</summary>
    public DateTime? SettledAt { get; private set; }

    public bool IsSettled(Hold hold) => SettledAt >= hold.Since;

    public void Settle(int epoch, DateTime now) => (Epoch, SettledAt) = (epoch, now);
}
