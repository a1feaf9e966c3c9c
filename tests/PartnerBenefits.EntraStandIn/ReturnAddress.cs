namespace PartnerBenefits.EntraStandIn;

internal static class ReturnAddress
{
    public static bool IsSignIn(string? address) => IsHere(address, "/signin-oidc");

    public static bool IsSignOut(string? address) => IsHere(address, "/signout-callback-oidc");

    private static bool IsHere(string? address, string path) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https" or "http", Host: "localhost" or "127.0.0.1", Query: "", Fragment: "", UserInfo: "" }
        && uri.AbsolutePath == path;
}
