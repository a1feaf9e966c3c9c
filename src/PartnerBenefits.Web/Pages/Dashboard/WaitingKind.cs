namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>In the order in which they are shown: first what somebody else waits for too.</summary>
public enum WaitingKind
{
    SentBack,
    ToChoose,
    HeldByDisabled,
    WaitingForStock,
    SeatsAllTaken,
    Unused,
}
