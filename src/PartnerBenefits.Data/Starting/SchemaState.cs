namespace PartnerBenefits.Data.Starting;

public enum SchemaState
{
    /// <summary>This version's, or a newer one's.</summary>
    Current,

    /// <summary>An older version's.</summary>
    Behind,

    /// <summary>None that this login may see; perhaps there is no such database.</summary>
    None,
}
