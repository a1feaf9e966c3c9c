namespace PartnerBenefits.Web.Common;

/// <summary>Where staff see data of accounts. Audit events store the names of the values, so none may be renamed.</summary>
public enum DeskView
{
    Account,
    Assignments,
    Mails,
    Orders,
    Order,
    Activations,
    Activation,
    Levels,
    Start,
    Accounts,
}
