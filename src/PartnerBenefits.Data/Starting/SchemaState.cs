namespace PartnerBenefits.Data.Starting;

public enum SchemaState
{
    Current,
    Behind,

    /// <summary>There is no database, or the login can't see it.</summary>
    None,
}
