namespace PartnerBenefits.EntraStandIn;

internal sealed class AuthorizeEndpoint(StandIn standIn, Sessions sessions, Codes codes)
{
    public async Task ShowAsync(HttpContext context)
    {
        standIn.Received.AddAuthorize(context.Request.Query);
        if (await ReadAsync(context) is not { } request)
        {
            return;
        }

        if (standIn.NextError is { } error)
        {
            standIn.NextError = null;
            await AuthorizeAnswer.FailAsync(context, request, error, "As told.");
            return;
        }

        var session = sessions.Find(context.Request);
        if (session is not null && standIn.Directory.Find(session.Person) is { } person && request.IsAnsweredBy(session, person, Now))
        {
            await AnswerAsync(context, request, session);
        }
        else if (request.MayNotAsk)
        {
            await AuthorizeAnswer.FailAsync(context, request, "login_required", "Nobody is signed in.");
        }
        else
        {
            await Html.WriteAsync(context, ChoicePage.Of(standIn.Directory.All));
        }
    }

    public async Task ChooseAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } request)
        {
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.ContainsKey("cancel"))
        {
            await AuthorizeAnswer.FailAsync(context, request, "access_denied", "The person cancelled.");
        }
        else if (ChoicePage.Read(form, standIn.Directory) is { } person)
        {
            await AnswerAsync(context, request, SignIn(context, request, person));
        }
        else
        {
            await Html.RefuseAsync(
                context, "There is no such person. The tenant id and the object id are GUIDs, and a user name is needed.");
        }
    }

    private DateTimeOffset Now => standIn.Clock.GetUtcNow();

    /// <summary>Null if the request was refused, and then the response is already written.</summary>
    private async Task<AuthorizeRequest?> ReadAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var request = AuthorizeRequest.Read(query);
        if (query["client_id"] != standIn.ClientId || !ReturnAddress.IsSignIn(request.RedirectUri))
        {
            // An unregistered address gets no redirect.
            await Html.RefuseAsync(context, "The client_id or the redirect_uri is not registered.");
            return null;
        }

        if (request.FindError() is { } error)
        {
            await AuthorizeAnswer.FailAsync(context, request, error, "A code with an S256 challenge must be asked for.");
            return null;
        }

        return request;
    }

    private Session SignIn(HttpContext context, AuthorizeRequest request, StandInPerson person)
    {
        if (sessions.Find(context.Request) is { } known && request.Keeps(known, person, Now))
        {
            return known;
        }

        sessions.End(context);
        var session = new Session(Guid.NewGuid().ToString(), person.Key, Now);
        sessions.Begin(context.Response, session);
        return session;
    }

    private Task AnswerAsync(HttpContext context, AuthorizeRequest request, Session session) => AuthorizeAnswer.WriteAsync(
        context, request, ("code", codes.Issue(new Grant(request, session, Now))), ("session_state", session.Id));
}
