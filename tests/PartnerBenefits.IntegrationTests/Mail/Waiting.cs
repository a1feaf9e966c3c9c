namespace PartnerBenefits.IntegrationTests.Mail;

internal static class Waiting
{
    /// <summary>For what another process or thread does in its own time.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 600, $"It never came about: {what}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
