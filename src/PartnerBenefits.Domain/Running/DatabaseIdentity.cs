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

    /// <summary><see cref="Hold.Since"/> of the last restore that was settled; null as long as there was none.</summary>
    public DateTime? SettledHold { get; private set; }

    public bool IsSettled(Hold hold) => SettledHold == hold.Since;

    /// <summary>Higher than all that anybody knows of, because a backup can be older than an earlier restore.</summary>
    /// <param name="seen">The highest epoch that is known from outside the database.</param>
    public int NextEpoch(int seen) => Math.Max(Epoch, seen) + 1;

    public void Begin(int epoch) => Epoch = epoch;

    public void Settle(Hold hold) => SettledHold = hold.Since;
}
