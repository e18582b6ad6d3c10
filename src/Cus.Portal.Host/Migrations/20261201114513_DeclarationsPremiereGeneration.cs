using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class DeclarationsPremiereGeneration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reserve",
                schema: "cus",
                table: "conventions_premiere_generation",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "declarations_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    territoire = table.Column<string>(type: "character varying(220)", maxLength: 220, nullable: false),
                    an = table.Column<int>(type: "integer", nullable: false),
                    valeur = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declarations_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_declarations_premiere_generation_conventions_premiere_gener~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registres_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    depenses = table.Column<string>(type: "jsonb", nullable: false),
                    logements = table.Column<string>(type: "jsonb", nullable: false),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depose_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registres_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_registres_premiere_generation_conventions_premiere_generati~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_declarations_premiere_generation_convention_id_question_ter~",
                schema: "cus",
                table: "declarations_premiere_generation",
                columns: new[] { "convention_id", "question", "territoire", "an" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registres_premiere_generation_convention_id_nature",
                schema: "cus",
                table: "registres_premiere_generation",
                columns: new[] { "convention_id", "nature" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "declarations_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "registres_premiere_generation",
                schema: "cus");

            migrationBuilder.DropColumn(
                name: "reserve",
                schema: "cus",
                table: "conventions_premiere_generation");
        }
    }
}
