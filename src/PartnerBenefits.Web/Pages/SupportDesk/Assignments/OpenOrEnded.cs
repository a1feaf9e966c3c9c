namespace PartnerBenefits.Web.Pages.SupportDesk.Assignments;

public enum OpenOrEnded
{
    Open,
    Ended,
}
