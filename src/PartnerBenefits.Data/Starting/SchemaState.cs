namespace PartnerBenefits.Data.Starting;

public enum SchemaState
{
    Current,
    Behind,
    None,
}
