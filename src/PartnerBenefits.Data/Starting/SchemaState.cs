namespace PartnerBenefits.Data.Starting;

public enum SchemaState
{
    Current,
    Behind,

    /// <summary>There is no database, or this login can't see it.</summary>
    None,
}
