using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Edits;

/// <summary>A form that somebody has opened, and what others do before it is sent.</summary>
public sealed record OlderForm
{
    public required string Page { get; init; }

    /// <summary>CSS selector of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Persona who has the form open.</summary>
    public required string Persona { get; init; }

    public (string Name, string? Value)[] Typed { get; init; } = [];

    /// <summary>What somebody else does meanwhile.</summary>
    public required Func<Task> Meanwhile { get; init; }

    /// <summary>What must be on the refused page: who it was.</summary>
    public required string Who { get; init; }

    /// <summary>What is stored, as a text.</summary>
    public required Func<Task<string>> State { get; init; }

    /// <summary>What is stored after the form was sent a second time, on purpose. Null if it can't be.</summary>
    public string? Then { get; init; }

    public static async Task SendAsync(
        Portal portal, string persona, string page, string form, params (string Name, string? Value)[] typed)
    {
        using var visitor = await portal.SignInAsync(persona);
        var answer = await visitor.SubmitAsync(page, form, typed);
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Redirect, answer.Text);
    }
}
