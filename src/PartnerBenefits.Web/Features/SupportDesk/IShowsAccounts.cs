namespace PartnerBenefits.Web.Features.SupportDesk;

/// <summary>A page of the support desk that shows people, orders or mails of accounts. Each answer is recorded before it is sent.</summary>
public interface IShowsAccounts
{
    /// <summary>What the answer shows, of every account in it.</summary>
    IEnumerable<Look> Looks { get; }

    /// <summary>What was searched for; null if nothing was.</summary>
    DeskSearch? Search => null;
}
