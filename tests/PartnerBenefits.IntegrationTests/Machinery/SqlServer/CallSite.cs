using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal static partial class CallSite
{
    private static readonly Assembly Tests = typeof(CallSite).Assembly;

    public static string? OfPortal()
    {
        foreach (var frame in new StackTrace(1, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is { DeclaringType: { } type } method && IsOurs(type.Assembly)
                && type.Namespace != typeof(CallSite).Namespace)
            {
                return type.Assembly == Tests ? null : NameOf(method);
            }
        }

        return null;
    }

    /// <summary>A lambda, a local function or a state machine counts as the method that it is written in.</summary>
    public static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        var made = Inner().Match(method.Name);
        for (; type.DeclaringType is not null && type.Name.StartsWith('<'); type = type.DeclaringType)
        {
            made = made.Success ? made : Inner().Match(type.Name);
        }

        return $"{type.Name.Split('`')[0]}.{(made.Success ? made.Groups[1].Value : method.Name)}";
    }

    public static bool IsOurs(Assembly assembly) => assembly.GetName().Name!.StartsWith("PartnerBenefits.", StringComparison.Ordinal);

    [GeneratedRegex("<+([^<>]+)>")]
    private static partial Regex Inner();
}
