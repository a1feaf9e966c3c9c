namespace PartnerBenefits.Domain.Partners;

/// <summary>A row of one account. The unit of work refuses to write a row of another account.</summary>
public interface IOwnedByAccount
{
    /// <summary>Null only for a row that may belong to no account, such as a key in stock.</summary>
    PartnerAccountId? Owner { get; }
}
