namespace PartnerBenefits.Web.Security.Entra;

public enum SignInRefusal
{
    /// <summary>Somebody else has already signed in with the invited address.</summary>
    LinkedToAnother,

    Disabled,

    PersonalAccount,

    /// <summary>A tenant invited somebody whom another tenant or provider vouches for.</summary>
    Guest,

    StaffOfAnotherTenant,

    StaffWithoutRole,

    /// <summary>The token has no name or address that the portal can use.</summary>
    Unusable,

    /// <summary>The token is for another application, isn't from Entra, or was changed.</summary>
    NotTrusted,

    Expired,

    /// <summary>The sign-in began in another browser, or too long ago.</summary>
    NotBegunHere,

    Cancelled,

    NoAnswer,
}
