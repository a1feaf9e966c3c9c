namespace PartnerBenefits.Web.Features.SupportDesk.Assignments;

public enum OpenOrEnded
{
    Open,
    Ended,
}
