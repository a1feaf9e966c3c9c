namespace PartnerBenefits.Web.Features.People;

/// <summary>Derived for the list of people and a person's page; never stored.</summary>
public enum UserState
{
    Active,

    /// <summary>An invitation went out, and the person hasn't signed in yet.</summary>
    Invited,

    /// <summary>The last invitation wasn't sent, or nobody knows whether it was.</summary>
    InvitationFailed,

    Disabled,
}
