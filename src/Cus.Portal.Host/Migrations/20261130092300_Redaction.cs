using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Redaction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "clauses",
                schema: "contrats",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    texte = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    choix = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    modifiee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clauses", x => new { x.contrat_id, x.code });
                    table.ForeignKey(
                        name: "fk_clauses_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commentaires",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cible = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    reponse_a = table.Column<Guid>(type: "uuid", nullable: true),
                    texte = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ecrit_par = table.Column<Guid>(type: "uuid", nullable: false),
                    ecrit_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    partie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ecrit_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    traite_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    traite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commentaires", x => x.id);
                    table.ForeignKey(
                        name: "fk_commentaires_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "versions",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    figee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    figee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    figee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fichier_signe_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_versions_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_commentaires_contrat_id_cible",
                schema: "contrats",
                table: "commentaires",
                columns: new[] { "contrat_id", "cible" });

            migrationBuilder.CreateIndex(
                name: "ix_versions_contrat_id_numero",
                schema: "contrats",
                table: "versions",
                columns: new[] { "contrat_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_versions_fichier_id",
                schema: "contrats",
                table: "versions",
                column: "fichier_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clauses",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "commentaires",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "versions",
                schema: "contrats");
        }
    }
}
