namespace PartnerBenefits.Data.Running;

/// <summary>
/// The newest event that this process saw. By it whoever sends or gives away something finds out at once that the database was
/// restored below a running portal, before the next look of <c>RestoreWatch</c> holds it.
/// </summary>
public sealed class RestoreMemory
{
    public RestoreMark? Last { get; private set; }

    public void Remember(RestoreMark? mark) => Last = mark;
}
