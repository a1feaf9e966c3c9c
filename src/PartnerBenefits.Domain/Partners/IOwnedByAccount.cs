namespace PartnerBenefits.Domain.Partners;

/// <summary>A row of one account's own. The unit of work refuses to write one of another account.</summary>
public interface IOwnedByAccount
{
    /// <summary>Null only where a row may belong to nobody: a key in stock, an event outside all accounts.</summary>
    PartnerAccountId? Owner { get; }
}
