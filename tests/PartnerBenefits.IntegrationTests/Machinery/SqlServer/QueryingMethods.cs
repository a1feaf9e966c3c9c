using System.Reflection;
using System.Reflection.Emit;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>Finds the portal's methods that query or save in their IL, so that those that no test reached can be named.</summary>
internal static class QueryingMethods
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private const int TokenLength = 4;
    private const int MemberReference = 0x0A;
    private const int GenericMethod = 0x2B;

    public static IReadOnlySet<string> All() => ((Assembly[])[typeof(PortalDb).Assembly, typeof(Program).Assembly])
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => (MethodBase[])[.. type.GetMethods(Declared), .. type.GetConstructors(Declared)])
        .Where(method => Called(method).Any(IsTerminal))
        .Select(CallSite.NameOf)
        .ToHashSet(StringComparer.Ordinal);

    private static bool IsTerminal(MethodBase called) => called.DeclaringType == typeof(EntityFrameworkQueryableExtensions)
        ? called.Name.EndsWith("Async", StringComparison.Ordinal)
            || called.Name is "ExecuteUpdate" or "ExecuteDelete" or "AsAsyncEnumerable"
        : called.DeclaringType == typeof(DbContext) && called.Name is "SaveChanges" or "SaveChangesAsync";

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + TokenLength < code.Length; i++)
        {
            if ((code[i] == OpCodes.Call.Value || code[i] == OpCodes.Callvirt.Value)
                && code[i + TokenLength] is MemberReference or GenericMethod
                && Resolve(method, BitConverter.ToInt32(code, i + 1)) is { } called)
            {
                yield return called;
            }
        }
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(
                token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
