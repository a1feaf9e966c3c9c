using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.Web.Features.My;

/// <summary>Serves a person's calendar to programs that can't sign in: whoever knows the address may read it.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods($"{Links.Calendar}/{{secret}}.ics", [HttpMethods.Get, HttpMethods.Head], ShowAsync)
            .AllowAnonymous()
            .WithSecurityHeadersPolicy(SecurityHeaders.WithoutReferrer);

    /// <summary>Every refusal is the same 404 as a bare word, because a calendar program can't read a page.</summary>
    private static async Task ShowAsync(string secret, HttpContext context, PortalDb db, CalendarText calendar)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
        if (CalendarSecret.Parse(secret) is not { } known
            || await db.FindPersonOfCalendarAsync(known.Hash, context.RequestAborted) is not { } person)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(await calendar.WriteAsync(person, context.RequestAborted));
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(bytes))}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        // The program may keep what it has read, and asks each time whether it is still true.
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "text/calendar; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
