namespace PartnerBenefits.Web.Common;

public enum OpenOrEnded
{
    Open,
    Ended,
}
