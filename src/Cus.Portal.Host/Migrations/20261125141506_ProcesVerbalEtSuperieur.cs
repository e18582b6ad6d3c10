using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class ProcesVerbalEtSuperieur : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "proces_verbal_code",
                schema: "appels",
                table: "seances",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "proces_verbal_fichier_id",
                schema: "appels",
                table: "seances",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "superieur",
                schema: "referentiel",
                table: "contacts",
                type: "character varying(320)",
                maxLength: 320,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_seances_proces_verbal_fichier_id",
                schema: "appels",
                table: "seances",
                column: "proces_verbal_fichier_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_seances_proces_verbal_fichier_id",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "proces_verbal_code",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "proces_verbal_fichier_id",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "superieur",
                schema: "referentiel",
                table: "contacts");
        }
    }
}
