namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Why somebody who came back from Entra isn't signed in. Each has a page that says what to do.</summary>
public enum SignInRefusal
{
    /// <summary>The invited address belongs to somebody who has signed in with another identity.</summary>
    LinkedToAnother,

    Disabled,

    /// <summary>A Microsoft account of no organisation.</summary>
    PersonalAccount,

    /// <summary>A staff role that another tenant than the network's own gave.</summary>
    StaffOfAnotherTenant,

    /// <summary>Of the network's tenant, without a role and without an account.</summary>
    StaffWithoutRole,

    /// <summary>No name or address that the portal could use.</summary>
    Unusable,

    /// <summary>The token is not for us, not of Entra, or was changed.</summary>
    NotTrusted,

    /// <summary>The token's time is over, or the computers' clocks disagree.</summary>
    Expired,

    /// <summary>Begun in another browser, or too long ago.</summary>
    NotBegunHere,

    /// <summary>The person said no, or their organisation doesn't let them.</summary>
    Cancelled,

    /// <summary>Entra can't be reached, or answered with an error.</summary>
    NoAnswer,
}
