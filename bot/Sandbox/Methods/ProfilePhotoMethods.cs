using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Methods;

/// <summary>Pictures of people and of the bot.</summary>
internal static class ProfilePhotoMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("setMyProfilePhoto", SetMyProfilePhoto, "animated ones"),
        new("removeMyProfilePhoto", RemoveMyProfilePhoto),
        new("getUserProfilePhotos", GetUserProfilePhotos),
    ];

    private const int Most = 100;

    private static JsonNode SetMyProfilePhoto(MethodCall call)
    {
        var photo = call.Arguments.Json("photo") as JsonObject ?? throw ApiError.BadRequest("there is no photo in the request");
        if (photo["type"]?.ToString() != "static")
        {
            throw ApiError.Unsupported("an animated picture of the bot");
        }

        var upload = FileArgument.Upload(call, photo["photo"]?.ToString(), null)
            ?? throw ApiError.BadRequest("photo must be uploaded as an InputFile");
        if (ImageHeader.Read(upload.Bytes) is null)
        {
            throw ApiError.BadRequest("IMAGE_PROCESS_FAILED");
        }

        call.Bot.User.Photos.Insert(0, call.World.Shelf.AddSquare(upload.Bytes));
        call.World.Feed.UserChanged(call.Bot.User);
        return MethodCall.True;
    }

    /// <summary>The picture before it shows again.</summary>
    private static JsonNode RemoveMyProfilePhoto(MethodCall call)
    {
        if (call.Bot.User.Photos.Count > 0)
        {
            call.Bot.User.Photos.RemoveAt(0);
            call.World.Feed.UserChanged(call.Bot.User);
        }

        return MethodCall.True;
    }

    private static JsonObject GetUserProfilePhotos(MethodCall call)
    {
        var photos = call.User().Photos;
        var offset = (int)call.Arguments.Integer("offset", 0, 0, int.MaxValue);
        var limit = (int)call.Arguments.Integer("limit", Most, 1, Most);
        return new JsonObject
        {
            ["total_count"] = photos.Count,
            ["photos"] = photos.Skip(offset).Take(limit).Select(photo => photo.Sizes.DeepClone()).ToArray(),
        };
    }
}
